package io.samtycke.access;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.samtycke.platform.Act;

/** Who acts now, for the audit trail: the caller of the request, or whoever works without one. */
@ApplicationScoped
public class Actor {

    private final CurrentIdentityAssociation identity;
    private final boolean serving;

    /** @param serving false in a command, which does its own work only */
    Actor(CurrentIdentityAssociation identity,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean serving) {
        this.identity = identity;
        this.serving = serving;
    }

    public String name() {
        if (Arc.container().requestContext().isActive()) {
            SecurityIdentity caller = identity.getIdentity();
            if (!caller.isAnonymous()) {
                return caller.getPrincipal().getName();
            }
        }
        return serving ? Act.INSTALLATION : Act.COMMAND_LINE;
    }
}
