package io.samtycke.packaged;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A port that passes everything on to another one, and can be made to hold it back or to lose it, as networks do. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flowing = lock.newCondition();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private boolean held;
    /** Where new connections go; changed by the test, read by the accepting thread. */
    private volatile int target;

    Forwarder(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void passOnTo(int port) {
        target = port;
    }

    /** Nothing arrives any more and no connection ends, until {@link #release}. */
    void hold() {
        set(true);
    }

    /** What was held back arrives. */
    void release() {
        set(false);
    }

    /** As when a firewall forgets: present connections lead nowhere for ever and neither end is told; later ones work. */
    void loseEverything() {
        links.forEach(link -> {
            link.losesQuestions = true;
            link.losesAnswers = true;
        });
    }

    /** The same, but what is asked still arrives: the target acts, and nobody hears of it. */
    void loseAnswers() {
        links.forEach(link -> link.losesAnswers = true);
    }

    private void set(boolean hold) {
        lock.lock();
        try {
            held = hold;
            flowing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitFlow() {
        lock.lock();
        try {
            while (held) {
                flowing.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                daemon(() -> connect(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket client) {
        awaitFlow();
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            daemon(link::ask);
            daemon(link::answer);
        } catch (IOException e) {
            end(client);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        end(entrance);
        links.forEach(Link::end);
    }

    /** One connection and its continuation. */
    private final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean losesQuestions;
        private volatile boolean losesAnswers;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void ask() {
            pass(client, server, () -> losesQuestions);
        }

        void answer() {
            pass(server, client, () -> losesAnswers);
        }

        private void pass(Socket from, Socket to, BooleanSupplier loses) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[8192];
                for (int read; (read = in.read(buffer)) >= 0;) {
                    awaitFlow();
                    if (!loses.getAsBoolean()) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // one side ended, and so does the other, if it hears of it
            }
            if (!loses.getAsBoolean()) {
                end();
            }
        }

        void end() {
            links.remove(this);
            Forwarder.end(client);
            Forwarder.end(server);
        }
    }
}
