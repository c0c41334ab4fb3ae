package io.samtycke.packaged;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Signals that Java has no call for, sent as a person at a terminal sends them. */
final class Signals {

    private Signals() {
    }

    /** SIGSTOP: they stay, with their connections and locks, and do nothing. */
    static void pause(Collection<ProcessHandle> processes) throws Exception {
        send("-STOP", processes);
    }

    /** SIGCONT. */
    static void resume(Collection<ProcessHandle> processes) throws Exception {
        send("-CONT", processes);
    }

    /** SIGKILL for all of them by one command. */
    static void kill(Collection<ProcessHandle> processes) throws Exception {
        send("-KILL", processes);
        processes.forEach(process -> process.onExit().join());
    }

    private static void send(String signal, Collection<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        // one that ended meanwhile makes it fail, and that is no matter
        Process kill = new ProcessBuilder(command).inheritIO().start();
        assertThat(kill.waitFor()).isIn(0, 1);
    }
}
