package io.samtycke.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.samtycke.platform.ProblemException;
import io.samtycke.platform.Violation;

/** A draft's categories, or its services: how members with keys are added, found, replaced and removed. */
final class DraftMembers<T extends Keyed> {

    static final DraftMembers<Category> CATEGORIES = new DraftMembers<>("category", Draft::categories,
            Draft::withCategories);
    static final DraftMembers<Service> SERVICES = new DraftMembers<>("service", Draft::services, Draft::withServices);

    private final String noun;
    private final Function<Draft, List<T>> members;
    private final BiFunction<Draft, List<T>, Draft> with;

    private DraftMembers(String noun, Function<Draft, List<T>> members, BiFunction<Draft, List<T>, Draft> with) {
        this.noun = noun;
        this.members = members;
        this.with = with;
    }

    T find(Draft draft, String key) {
        return members.apply(draft).get(indexOf(draft, key));
    }

    Draft add(Draft draft, T member) {
        List<T> changed = new ArrayList<>(members.apply(draft));
        if (changed.stream().anyMatch(known -> known.key().equals(member.key()))) {
            throw ProblemException.refused(409, "There is already a " + noun + " “" + member.key() + "”.");
        }
        changed.add(member);
        return with.apply(draft, changed);
    }

    Draft replace(Draft draft, String key, T member) {
        if (!member.key().equals(key)) {
            throw ProblemException.unprocessable(
                    "A " + noun + " keeps its key.", List.of(new Violation("key", "must be " + key)));
        }
        List<T> changed = new ArrayList<>(members.apply(draft));
        changed.set(indexOf(draft, key), member);
        return with.apply(draft, changed);
    }

    Draft remove(Draft draft, String key) {
        List<T> changed = new ArrayList<>(members.apply(draft));
        changed.remove(indexOf(draft, key));
        return with.apply(draft, changed);
    }

    private int indexOf(Draft draft, String key) {
        int index = members.apply(draft).stream().map(Keyed::key).toList().indexOf(key);
        if (index < 0) {
            throw ProblemException.notFound("There is no " + noun + " “" + key + "”.");
        }
        return index;
    }
}
