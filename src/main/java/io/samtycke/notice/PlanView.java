package io.samtycke.notice;

import java.util.List;

import io.samtycke.notice.diff.Change;

/**
 * What replacing the draft by a document would do.
 *
 * @param differs whether there is anything to do
 * @param material whether visitors have to be asked again once it is published
 * @param findings what the linter would object to afterwards
 */
public record PlanView(boolean differs, boolean material, List<Change> changes, List<Finding> findings) {

    static PlanView of(Plan plan) {
        return new PlanView(plan.differs(), plan.changes().stream().anyMatch(Change::material), plan.changes(),
                plan.findings());
    }
}
