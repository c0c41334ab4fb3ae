package io.samtycke.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.samtycke.log.entry.EntryType;
import io.samtycke.log.entry.Opening;
import io.samtycke.log.note.Checkpoint;
import io.samtycke.log.note.LogIdentity;
import io.samtycke.log.note.Note;
import io.samtycke.log.proof.ProofJudge;
import io.samtycke.log.proof.ProofVerdict;
import io.samtycke.log.proof.TlogProof;
import io.samtycke.log.reading.Parsed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify-proof", description = "Checks a .tlog-proof file: that a record is in the log. Exit code 0: proven; 1: not.", mixinStandardHelpOptions = true)
class VerifyProofCommand implements SelfContained {

    @Parameters(paramLabel = "FILE", description = "The proof")
    Path file;

    @Mixin
    KnownKeys known;

    @Mixin
    KnownWitnesses witnesses;

    @Option(names = "--log", paramLabel = LogAddress.LABEL, converter = LogAddress.Converter.class, description = "Where the log publishes its keys; without it, and without --key, https:// and the name of the log in the proof")
    LogAddress log;

    @Option(names = "--record", paramLabel = "FILE", description = "The record in question, as JSON; without it the one that the proof carries")
    Path record;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try {
            byte[] proof = Files.readAllBytes(file);
            if (proof.length > 0 && proof[0] == '{') {
                out.println(Spoken
                        .of(file + " is JSON. Of a receipt, save the member “proof” as a file; that is the proof."));
                return 1;
            }
            Optional<byte[]> content = Optional.empty();
            if (record != null) {
                Parsed<byte[]> canonical = RecordLines.canonical(Files.readString(record, StandardCharsets.UTF_8));
                if (canonical.optional().isEmpty()) {
                    out.println(Spoken.of(record + ": " + canonical.reason() + "."));
                    return 1;
                }
                content = canonical.optional();
            }
            Optional<LogIdentity> identity = identity(proof, out).map(witnesses::with);
            return identity.isPresent() && judge(new ProofJudge(identity.get()), proof, content, out) ? 0 : 1;
        } catch (IOException e) {
            out.println(Spoken.of("A file cannot be read: " + e.getMessage()));
            return 1;
        }
    }

    private Optional<LogIdentity> identity(byte[] proof, PrintWriter out) {
        if (known.keys != null || log != null) {
            return known.identity(log);
        }
        Parsed<String> origin = TlogProof.parse(proof)
                .then(read -> Note.parse(read.checkpoint().getBytes(StandardCharsets.UTF_8)))
                .then(note -> Checkpoint.parse(note.text()))
                .then(checkpoint -> Parsed.of(checkpoint.origin()));
        if (origin.optional().isEmpty()) {
            out.println(Spoken.of("This is not a proof file: " + origin.reason() + "."));
            return Optional.empty();
        }
        try {
            return known.identity(LogAddress.of("https://" + origin.orThrow()));
        } catch (IllegalArgumentException e) {
            out.println(Spoken.of("The log calls itself " + origin.orThrow()
                    + ", which is no address to ask for its keys. Give one with --key."));
            return Optional.empty();
        }
    }

    private boolean judge(ProofJudge judge, byte[] proof, Optional<byte[]> record, PrintWriter out) {
        ProofVerdict verdict = record.isPresent() ? judge.judge(proof, record.get()) : judge.judge(proof);
        out.println(Spoken.of(verdict.sentence() + (verdict instanceof ProofVerdict.Proven
                ? ""
                : " [" + verdict.code() + "]")));
        if (!(verdict instanceof ProofVerdict.Proven proven) || !witnesses.enough(proven.checkpoint(), out)) {
            return false;
        }
        if (record.isEmpty()) {
            TlogProof.parse(proof).orThrow().opening().ifPresent(opening -> out.println(Spoken.of(
                    (opening.type() == EntryType.CONSENT ? "The record: " : "The act: ") + text(opening))));
        }
        return true;
    }

    private static String text(Opening opening) {
        return new String(opening.content(), StandardCharsets.UTF_8);
    }
}
