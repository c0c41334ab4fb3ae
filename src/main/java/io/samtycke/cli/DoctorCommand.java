package io.samtycke.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Instance;

import io.samtycke.platform.Examination;
import io.samtycke.platform.Examination.Result;
import io.samtycke.platform.Examination.State;

import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks whether all is well with the installation; ends with 1 where something is not.", mixinStandardHelpOptions = true)
class DoctorCommand implements Callable<Integer> {

    private final Instance<Examination> examinations;

    DoctorCommand(Instance<Examination> examinations) {
        this.examinations = examinations;
    }

    @Override
    public Integer call() {
        List<Result> results = examinations.stream().flatMap(examination -> examination.examine().stream()).toList();
        for (State state : new State[]{State.TROUBLE, State.ADVICE, State.WELL}) {
            results.stream()
                    .filter(result -> result.state() == state)
                    .forEach(result -> System.out.printf("%-8s %s: %s%n", state.name().toLowerCase(Locale.ROOT),
                            result.about(), result.finding()));
        }
        return results.stream().anyMatch(result -> result.state() == State.TROUBLE) ? 1 : 0;
    }
}
