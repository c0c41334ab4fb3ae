package io.samtycke.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The data directory and how the installation is reached. */
@ApplicationScoped
class InstallationExamination implements Examination {

    private static final long MEGABYTE = 1024 * 1024;
    /** What a day of many decisions writes. */
    private static final long ROOM = 2048 * MEGABYTE;

    private final InstallationConfig config;

    InstallationExamination(InstallationConfig config) {
        this.config = config;
    }

    @Override
    public List<Result> examine() {
        List<Result> found = new ArrayList<>(List.of(room(), address()));
        Path key = config.dataDir().resolve("admin.key");
        if (Files.exists(key)) {
            found.add(Result.advice("first admin key", "It still lies in " + key
                    + ": keep it elsewhere, or revoke it once there are others."));
        }
        return found;
    }

    private Result room() {
        try {
            long free = Files.getFileStore(config.dataDir()).getUsableSpace();
            String finding = free / MEGABYTE + " MB are free in " + config.dataDir() + ".";
            return free < ROOM
                    ? Result.trouble("disk", finding + " Make room: a full disk stops everything.")
                    : Result.well("disk", finding);
        } catch (IOException e) {
            return Result.trouble("disk", "The data directory " + config.dataDir() + " cannot be read.");
        }
    }

    private Result address() {
        String url = config.publicUrl().orElse(null);
        if (url == null) {
            return Result.advice("address", "samtycke.public-url is not set: embed codes and the log's name are what a"
                    + " request says. Set it before the first decision that counts.");
        }
        return url.startsWith("https:")
                ? Result.well("address", "Browsers reach it at " + url + ".")
                : Result.trouble("address",
                        "Browsers reach it at " + url + ", which is not https: pages under https cannot"
                                + " load it, and anybody on the way can change it.");
    }
}
