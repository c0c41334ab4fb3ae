package io.samtycke.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.OptionalInt;
import java.util.Properties;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as far as it can be understood without a database: what there is to say, and how. */
public final class CommandSyntax {

    /** No command ends with it. */
    private static final int READY_TO_RUN = -1;

    private CommandSyntax() {
    }

    /**
     * Answers a call for help, a mistake or a self-contained command at once, before anything is started for it.
     *
     * @return the exit code, or nothing when there is a command to run
     */
    public static OptionalInt answer(String... args) {
        int exitCode = beforeStart().execute(args);
        return exitCode == READY_TO_RUN ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }

    /** Ends with {@link #READY_TO_RUN} where services are needed to go on. */
    static CommandLine beforeStart() {
        return line(CommandSyntax::withoutServices).setExecutionStrategy(CommandSyntax::answer);
    }

    static CommandLine line(IFactory factory) {
        return new CommandLine(new Commands(), factory).setParameterExceptionHandler((fault, args) -> {
            CommandLine command = fault.getCommandLine();
            command.getErr().println(fault.getMessage());
            command.usage(command.getErr());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    private static int answer(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandLine command = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        if (!command.getSubcommands().isEmpty()) {
            throw new ParameterException(command,
                    "Name one of the commands " + String.join(", ", command.getSubcommands().keySet()) + ".");
        }
        return command.getCommand() instanceof SelfContained
                ? new CommandLine.RunLast().execute(parsed)
                : READY_TO_RUN;
    }

    /** A command without its services: its options are set, and only a self-contained one can be run. */
    private static <K> K withoutServices(Class<K> type) throws Exception {
        if (!type.isAnnotationPresent(Command.class)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    }

    /** The command line as a whole. */
    @Command(name = "samtycke", description = "Consent management: serves, and does an operator's work.", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = {
            ServeCommand.class, ApplyCommand.class, ExportCommand.class, PublishCommand.class, KeyCommand.class,
            VerifyLogCommand.class, VerifyProofCommand.class, DoctorCommand.class})
    static class Commands {}

    /** The build puts the version into the jar; a folder of classes has none. */
    static class Version implements IVersionProvider {

        private static final String FILE = "/META-INF/maven/io.samtycke/samtycke/pom.properties";

        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream in = Version.class.getResourceAsStream(FILE)) {
                if (in != null) {
                    build.load(in);
                }
            }
            return new String[]{"samtycke " + build.getProperty("version", "(not packaged)")};
        }
    }
}
