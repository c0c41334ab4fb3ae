package io.samtycke.request;

import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.samtycke.notice.PublishedSite;
import io.samtycke.notice.PublishedSites;
import io.samtycke.platform.Beacon;
import io.samtycke.platform.limit.AddressBlock;
import io.samtycke.platform.limit.Budget;
import io.samtycke.platform.limit.Limits;
import io.vertx.core.http.HttpServerRequest;

@Path("/v1/sites/{site}/requests")
@PermitAll
@Tag(name = "Visitor's own")
class RequestFormResource {

    private final PublishedSites sites;
    private final RequestService requests;
    private final Limits limits;
    private final Validator validator;
    private final ObjectReader forms;

    RequestFormResource(PublishedSites sites, RequestService requests, Limits limits, Validator validator,
            ObjectMapper json) {
        this.sites = sites;
        this.requests = requests;
        this.limits = limits;
        this.validator = validator;
        this.forms = json.readerFor(RequestForm.class);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @ResponseStatus(201)
    @APIResponseSchema(value = RequestReceipt.class, responseCode = "201", responseDescription = "In the register")
    @Operation(summary = "Asks the controller for access, rectification, erasure, restriction, portability, or objects", description = "Answered to the contact that is given, by the day in due.")
    public RequestReceipt receive(
            String site,
            @RequestBody(required = true, content = {
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RequestForm.class)),
                    @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = RequestForm.class))
            }) byte[] body,
            @RestHeader("Origin") String origin,
            HttpServerRequest http) {
        PublishedSite published = sites.get(site);
        published.refuseForeignPage(origin);
        RequestForm form = Beacon.read(forms, body, "a request");
        Set<ConstraintViolation<RequestForm>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        limits.charge(Budget.FORMS_OF_ADDRESS, AddressBlock.of(http.remoteAddress().hostAddress()));
        limits.charge(Budget.FORMS_OF_SITE, Optional.of(site));
        return requests.receive(site, form);
    }
}
