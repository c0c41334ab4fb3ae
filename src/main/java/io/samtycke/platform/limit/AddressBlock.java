package io.samtycke.platform.limit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import io.netty.util.NetUtil;

/** The addresses that count as one sender: what one customer of a provider usually has. */
public final class AddressBlock {

    /** Bytes of a /24 and of a /56. */
    private static final int IPV4 = 3;
    private static final int IPV6 = 7;

    private AddressBlock() {
    }

    /**
     * The block of a peer's address, kept in memory only.
     *
     * @param address as the connection, or a trusted proxy, has it
     * @return nothing for addresses that are not public: this machine, a private network and a proxy that does not say whom
     *         it speaks for are not one sender
     */
    public static Optional<String> of(String address) {
        // a literal, and never looked up
        InetAddress peer = address == null ? null : NetUtil.createInetAddressFromIpAddressString(address);
        if (peer == null) {
            return Optional.empty();
        }
        byte[] bytes = peer.getAddress();
        boolean uniqueLocal = bytes.length > 4 && (bytes[0] & 0xfe) == 0xfc;
        if (uniqueLocal || peer.isLoopbackAddress() || peer.isSiteLocalAddress() || peer.isLinkLocalAddress()
                || peer.isAnyLocalAddress()) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of()
                .formatHex(Arrays.copyOf(bytes, peer instanceof Inet4Address ? IPV4 : IPV6)));
    }
}
