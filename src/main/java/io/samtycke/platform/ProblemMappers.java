package io.samtycke.platform;

import java.util.UUID;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Every failure leaves as {@code application/problem+json}, and only what the caller may know of it. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    RestResponse<Problem> map(ProblemException fault) {
        return answer(fault.problem(), fault.retryAfterSeconds());
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ConstraintViolationException fault) {
        return map(ConstraintFault.explain(fault));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(MismatchedInputException fault) {
        return map(JsonFault.explain(fault));
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return map(JsonFault.explain(json));
        }
        int status = fault.getResponse().getStatus();
        // paths take only what can be read, so what could not be converted was a query parameter (JAX-RS §3.2: 404)
        if (status == 404 && fault.getCause() != null) {
            return answer(Problem.of(400, "A query parameter cannot be read."), 0);
        }
        if (status >= 500) {
            return map((Throwable) fault);
        }
        return answer(Problem.of(status, switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not answer that method.";
            case 406 -> "None of the media types in Accept is offered here.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "The media type in Content-Type is not taken here.";
            default -> "The request cannot be read.";
        }), 0);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> notAuthenticated() {
        return ResponseBuilder.create(
                RestResponse.Status.UNAUTHORIZED,
                Problem.of(401, "Send a valid API key as “Authorization: Bearer smt_…”."))
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<Problem> notAllowed() {
        return answer(Problem.of(403, "The role of this API key does not allow that."), 0);
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Throwable fault) {
        if (DatabaseFault.isAway(fault)) {
            LOG.warnf("The database did not answer: %s", fault.getMessage());
            return answer(Problem.of(503, "The database does not answer; try again in a few seconds."), 5);
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(fault, "Failure %s", reference);
        return answer(Problem.of(500, "This is our fault, not yours. The log has it as " + reference + "."), 0);
    }

    private static RestResponse<Problem> answer(Problem problem, int retryAfterSeconds) {
        ResponseBuilder<Problem> response = ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (retryAfterSeconds > 0) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        }
        return response.build();
    }
}
