package cn.zhiban.material.inspection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Where the scanner answers: a port or a socket of this machine, which is asked anew each time. */
record ScannerAddress(String path, String host, int port) {

    /** @throws IllegalArgumentException neither {@code host:port} nor a path */
    static ScannerAddress of(String address) {
        if (address.startsWith("/")) {
            return new ScannerAddress(address, null, 0);
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("zhiban.uploads.clamd is neither host:port nor a path: " + address);
        }
        return new ScannerAddress(null, address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    SocketAddress address() {
        return path == null ? new InetSocketAddress(host, port) : UnixDomainSocketAddress.of(path);
    }

    /** Not connected yet, so that connecting too can be given up. */
    SocketChannel channel() throws IOException {
        return path == null ? SocketChannel.open() : SocketChannel.open(StandardProtocolFamily.UNIX);
    }
}
