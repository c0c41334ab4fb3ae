package io.samtycke.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.samtycke.access.KeyRequest;
import io.samtycke.access.KeyService;
import io.samtycke.access.Role;
import io.samtycke.platform.Act;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "key", description = "API keys.", mixinStandardHelpOptions = true, subcommands = KeyCommand.Create.class)
class KeyCommand {

    @Command(name = "create", description = "Makes an API key and prints it, once.", mixinStandardHelpOptions = true)
    static class Create implements Callable<Integer> {

        @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}")
        Role role;

        @Option(names = "--site", paramLabel = "SITE", description = "Repeat for several; none means all sites")
        List<String> sites;

        @Option(names = "--name", defaultValue = "made on the command line", description = "For the list of keys")
        String name;

        private final KeyService keys;

        Create(KeyService keys) {
            this.keys = keys;
        }

        @Override
        public Integer call() {
            System.out.println(keys.create(new KeyRequest(name, role, sites, null), Act.COMMAND_LINE).key());
            return 0;
        }
    }
}
