package io.samtycke.cli;

import java.util.concurrent.Callable;

/** A command that needs nothing but its arguments: it is run before a database or a server is looked for. */
interface SelfContained extends Callable<Integer> {}
