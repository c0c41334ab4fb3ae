package io.samtycke.audit;

import java.util.Map;
import java.util.TreeMap;

import io.samtycke.access.Caller;
import io.samtycke.access.Role;
import io.samtycke.platform.Act;
import io.samtycke.platform.ProblemException;

/**
 * Who reads personal records, and why: a line of the audit trail for each request, however many records it reads.
 *
 * @param by the caller
 * @param reason as given, or null
 */
public record Reading(String by, String reason) {

    /** @param restricted whether restricted records are wanted, which only a data protection officer may read */
    public static Reading of(Caller caller, String reason, boolean restricted) {
        if (restricted && !caller.is(Role.DPO) && !caller.is(Role.ADMIN)) {
            throw ProblemException.refused(403, "Restricted records are for the roles dpo and admin (GDPR art. 18).");
        }
        return new Reading(caller.name(), reason);
    }

    /** @param about members whose value is null are left out */
    public Act act(String kind, long siteId, String site, Map<String, Object> about) {
        Map<String, Object> all = new TreeMap<>(about);
        all.put("site", site);
        if (reason != null) {
            all.put("reason", reason);
        }
        return new Act(kind, by, siteId, all);
    }
}
