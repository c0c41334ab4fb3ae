package io.samtycke.access;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** The authenticated caller of an admin request. */
@RequestScoped
public class Caller {

    static final String SITES = "samtycke.sites";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What the audit trail and a version's {@code author} call the caller. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The site keys the caller is limited to, or null for all. */
    public Set<String> sites() {
        return identity.getAttribute(SITES);
    }

    public boolean is(Role role) {
        return identity.hasRole(role.toString());
    }

    public boolean sees(String site) {
        Set<String> sites = sites();
        return sites == null || sites.contains(site);
    }
}
