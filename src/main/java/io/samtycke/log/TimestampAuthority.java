package io.samtycke.log;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

import io.samtycke.log.check.BoundedCall;
import io.samtycke.platform.Digests;

/** Asks a timestamp authority (RFC 3161), and believes nothing it says unchecked. */
@ApplicationScoped
class TimestampAuthority {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** In bytes; a token with its certificates has some thousands. */
    private static final int LONGEST = 100_000;
    private static final int NONCE_BITS = 64;

    private final HttpClient client = BoundedCall.client(HttpClient.Redirect.NEVER);
    private final SecureRandom random = new SecureRandom();

    /**
     * @return the authority's answer, DER: what {@code openssl ts -verify -in} reads. It is about this content and about
     *         our very request, and signed by the certificate that it carries; whether that one is to be trusted is for
     *         who verifies
     * @throws IOException when there is no such answer; the message is for the operator
     */
    byte[] stamp(URI authority, byte[] content) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, Digests.sha256(content),
                new BigInteger(NONCE_BITS, random));
        HttpResponse<byte[]> answer = BoundedCall.send(client,
                HttpRequest.newBuilder(authority)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                LONGEST, PATIENCE);
        if (answer.statusCode() != 200) {
            throw new IOException("answers with status " + answer.statusCode());
        }
        if (answer.body().length == 0) {
            throw new IOException("answers with nothing");
        }
        try {
            check(request, new TimeStampResponse(answer.body()));
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            throw new IOException("gives an answer that does not hold: " + e.getMessage(), e);
        }
        return answer.body();
    }

    private static void check(TimeStampRequest request, TimeStampResponse response)
            throws TSPException, OperatorCreationException {
        // status, imprint, nonce and policy
        response.validate(request);
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new TSPException("no token: " + response.getStatusString());
        }
        X509CertificateHolder signer = token.getCertificates().getMatches(null).stream()
                .filter(certificate -> token.getSID().match(certificate))
                .findFirst()
                .orElseThrow(() -> new TSPException(
                        "the token does not carry the certificate that it was signed with"));
        try {
            // the signature, and that the certificate is one for timestamps and was valid then
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (CertificateException e) {
            throw new TSPException("the certificate cannot be read", e);
        }
    }
}
