package io.samtycke.platform.limit;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.core.http.HttpServerRequest;

/** Holds {@link LimitedByAddress} resources to their budget. */
class AddressLimit {

    private final Limits limits;

    AddressLimit(Limits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    @LimitedByAddress
    void charge(HttpServerRequest request) {
        limits.charge(Budget.REQUESTS_OF_ADDRESS, AddressBlock.of(request.remoteAddress().hostAddress()));
    }
}
