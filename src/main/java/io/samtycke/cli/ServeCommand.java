package io.samtycke.cli;

import io.quarkus.runtime.Quarkus;

import picocli.CommandLine.Command;

@Command(name = "serve", description = "Serves until it is told to stop (the default).", mixinStandardHelpOptions = true)
class ServeCommand implements Runnable {

    @Override
    public void run() {
        Quarkus.waitForExit();
    }
}
