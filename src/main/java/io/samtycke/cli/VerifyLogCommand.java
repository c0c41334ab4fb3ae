package io.samtycke.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.samtycke.log.check.Finding;
import io.samtycke.log.check.LeafFile;
import io.samtycke.log.check.LogCheck;
import io.samtycke.log.check.LogReport;
import io.samtycke.log.check.RecordCheck;
import io.samtycke.log.entry.EntryType;
import io.samtycke.log.note.LogIdentity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify-log", description = "Checks a whole transparency log: signature, every entry, every tile. Exit code 0: verified; 1: something was found.", mixinStandardHelpOptions = true)
class VerifyLogCommand implements SelfContained {

    @Parameters(paramLabel = LogAddress.LABEL, converter = LogAddress.Converter.class, description = "The log's prefix, such as https://consent.example.com/log, or a folder with a copy")
    LogAddress log;

    @Mixin
    KnownKeys known;

    @Mixin
    KnownWitnesses witnesses;

    @Option(names = "--since", paramLabel = "FILE", description = "A checkpoint seen earlier: the log has to begin with it; repeat for several")
    List<Path> since = List.of();

    @Option(names = "--records", paramLabel = "FILE", description = "Records with their salts, one JSON object a line; repeat for the files of several sites")
    List<Path> records = List.of();

    @Option(names = "--partial", description = "The records are not all there are: do not report entries without a record")
    boolean partial;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try {
            Map<String, byte[]> earlier = new LinkedHashMap<>();
            for (Path file : since) {
                earlier.put(file.toString(), Files.readAllBytes(file));
            }
            Optional<LogIdentity> identity = known.identity(log).map(witnesses::with);
            return identity.isPresent() && check(identity.get(), earlier, out) ? 0 : 1;
        } catch (IOException | UncheckedIOException e) {
            out.println(Spoken.of("A file cannot be read or written: " + e.getMessage()));
            return 1;
        }
    }

    private boolean check(LogIdentity identity, Map<String, byte[]> earlier, PrintWriter out) throws IOException {
        LogCheck check = new LogCheck(log.source(), identity, earlier);
        if (records.isEmpty()) {
            return tell(check.run(), out);
        }
        try (LeafFile leaves = new LeafFile()) {
            LogReport report = check.tell(leaves).run();
            boolean verified = tell(report, out);
            return report.checkpoint().isPresent() && compare(leaves, report.size(), out) && verified;
        }
    }

    private boolean tell(LogReport report, PrintWriter out) {
        report.checkpoint().ifPresent(trusted -> out.println(Spoken.of(trusted.sentence())));
        boolean witnessed = report.checkpoint().filter(trusted -> witnesses.enough(trusted, out)).isPresent();
        list(report.findings(), out);
        boolean verified = report.verified() && witnessed;
        if (verified) {
            out.println("Verified: all " + report.size()
                    + " entries and their tiles lead to that root (consent records "
                    + count(report, EntryType.CONSENT) + ", acts " + count(report, EntryType.ACT) + ", tombstones "
                    + count(report, EntryType.TOMBSTONE) + ", statements " + count(report, EntryType.STATEMENT)
                    + ").");
            if (!since.isEmpty()) {
                out.println("It begins with every checkpoint given.");
            }
        } else {
            out.println("Not verified: " + log.given());
        }
        return verified;
    }

    private boolean compare(LeafFile leaves, long size, PrintWriter out) throws IOException {
        RecordCheck check = new RecordCheck(leaves, size);
        for (Path file : records) {
            RecordLines.read(file, check);
        }
        List<Finding> findings = check.findings(!partial);
        list(findings, out);
        out.println(check.matched() + " records and acts are what their entries stand for; "
                + (findings.isEmpty() ? "nothing is missing." : "see above for the rest."));
        return findings.isEmpty();
    }

    private static void list(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(Spoken.of(finding.sentence() + " [" + finding.code() + "]")));
    }

    private static long count(LogReport report, EntryType type) {
        return report.entries().getOrDefault(type, 0L);
    }
}
