package org.pprnet.gateway;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where instances of a service are.
 *
 * @param host an address, or a name that stands for one or many, and for others later
 */
public record Address(String host, int port) {

    private static final Pattern FORM = Pattern.compile("(?<host>[^\\s:\\[\\]]+|\\[[0-9a-fA-F:.]+]):(?<port>\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    public Address {
        requireNonNull(host, "host is null");
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port is %d, must be 1 to %d".formatted(port, HIGHEST_PORT));
        }
    }

    /** Ports of this machine. */
    public static List<Address> loopback(int... ports) {
        return IntStream.of(ports).mapToObj(port -> new Address("127.0.0.1", port)).toList();
    }

    /**
     * Addresses as {@code host:port}, comma separated; one of IPv6 stands in brackets (RFC 3986, section 3.2.2).
     *
     * @throws IllegalArgumentException if one is not of this form
     */
    static List<Address> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(Address::parse).toList();
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    public static Address parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("\"%s\" is no host:port".formatted(text.strip()));
        }
        return new Address(form.group("host"), Integer.parseInt(form.group("port")));
    }

    /** What the name stands for now. */
    List<InetSocketAddress> resolve() throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).map(one -> new InetSocketAddress(one, port)).toList();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
