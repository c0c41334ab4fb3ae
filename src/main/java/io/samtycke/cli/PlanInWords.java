package io.samtycke.cli;

import java.util.List;

import io.samtycke.notice.Finding;
import io.samtycke.notice.Plan;
import io.samtycke.notice.diff.Change;

/** A plan as the terminal shows it. */
final class PlanInWords {

    private PlanInWords() {
    }

    /** @param would whether it is only planned */
    static String of(Plan plan, boolean would) {
        StringBuilder text = new StringBuilder("Site " + plan.wanted().site());
        if (plan.isNew()) {
            text.append(would ? " would be made" : " is made").append(", with ")
                    .append(counted(plan.wanted().categories(), "category", "categories")).append(" and ")
                    .append(counted(plan.wanted().services(), "service", "services")).append(".\n");
        } else if (plan.differs()) {
            text.append(would ? " would change:\n" : " changes:\n");
            plan.changes().forEach(change -> text.append("  ").append(sign(change)).append(' ')
                    .append(Spoken.of(change.message()))
                    .append(change.material() ? " (asks visitors again: " + change.why() + ")" : "").append('\n'));
        } else {
            text.append(" is as the file says.\n");
        }
        plan.findings().forEach(finding -> text.append("  ").append(inWords(finding)).append('\n'));
        return text.toString();
    }

    private static String counted(List<?> members, String one, String many) {
        return members.size() + " " + (members.size() == 1 ? one : many);
    }

    private static String sign(Change change) {
        return switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private static String inWords(Finding finding) {
        return finding.severity() + " " + finding.where() + ": " + Spoken.of(finding.message()) + " [" + finding.rule()
                + "; " + finding.source() + "]";
    }
}
