package io.samtycke.notice.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.samtycke.notice.Finding.Severity;
import io.samtycke.notice.Provider;
import io.samtycke.notice.Transfer;

/** Whether data that leaves the EEA does so on a basis that exists. */
final class TransferRules {

    /** European Economic Area: the EU, Iceland, Liechtenstein and Norway. */
    private static final Set<String> EEA = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR",
            "GR",
            "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Pattern NOTHING = Pattern.compile(
            "[\\p{P}\\s]*|.{0,2}|none|no|unknown|missing|tbd|n/a|todo|xxx+"
                    + "|ingen|okänt?|okänd|saknas|ukjent|ukendt|mangler|keine?|unbekannt",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern VOID = Pattern.compile("privacy[ -]shield|safe[ -]harbou?r", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAMEWORK = Pattern.compile("data privacy framework|\\bDPF\\b",
            Pattern.CASE_INSENSITIVE);

    static final List<Rule> ALL = List.of(
            new Rule("transfer-missing", Severity.WARNING,
                    "A provider outside of the EEA means a transfer, told with country and basis, unless the data"
                            + " demonstrably stays inside.",
                    "GDPR art. 13(1)(f), 44; EDPB Guidelines 05/2021",
                    "`provider: {name: Acme Inc, country: US}` without `transfer`", TransferRules::missing),
            new Rule("transfer-basis", Severity.ERROR,
                    "A transfer names a basis that exists: not a dash, and neither Safe Harbour nor Privacy Shield, which"
                            + " are void.",
                    "GDPR art. 13(1)(f), 44–49; CJEU C-362/14 and C-311/18 (Schrems I and II)",
                    "`transfer: {country: US, basis: Privacy Shield}`", TransferRules::basis),
            new Rule("transfer-country", Severity.WARNING,
                    "A transfer goes to a country outside of the EEA, and the Data Privacy Framework to the United States"
                            + " only.",
                    "GDPR art. 44–45; Commission decision (EU) 2023/1795",
                    "`transfer: {country: NO, …}`", TransferRules::country));

    private TransferRules() {
    }

    private static void missing(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            Provider provider = service.provider();
            if (service.transfer() == null && provider != null && provider.country() != null
                    && !EEA.contains(provider.country())) {
                objections.at(where + ".transfer", "Tell on what basis data goes to " + provider.name() + " in "
                        + provider.country() + ", such as an adequacy decision or standard contractual clauses.");
            }
        });
    }

    private static void basis(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            Transfer transfer = service.transfer();
            if (transfer == null) {
                return;
            }
            if (transfer.basis() == null || NOTHING.matcher(transfer.basis()).matches()) {
                objections.at(where + ".transfer.basis",
                        "Name the basis: an adequacy decision, standard contractual clauses, binding corporate rules.");
            } else if (VOID.matcher(transfer.basis()).find()) {
                objections.at(where + ".transfer.basis", "Name a basis that is in force: the Court of Justice has"
                        + " declared “" + transfer.basis() + "” invalid.");
            }
        });
    }

    private static void country(Subject subject, Rule.Objections objections) {
        subject.eachService((where, service) -> {
            Transfer transfer = service.transfer();
            if (transfer != null && EEA.contains(transfer.country())) {
                objections.at(where + ".transfer.country",
                        "Remove the transfer: " + transfer.country() + " is in the EEA.");
            } else if (transfer != null && transfer.basis() != null && FRAMEWORK.matcher(transfer.basis()).find()
                    && !transfer.country().equals("US")) {
                objections.at(where + ".transfer.basis", "Name another basis: the Data Privacy Framework is for the"
                        + " United States, not for " + transfer.country() + ".");
            }
        });
    }
}
