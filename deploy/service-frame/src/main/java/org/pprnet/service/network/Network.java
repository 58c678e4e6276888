package org.pprnet.service.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses that begin with the same bits. */
public record Network(InetAddress first, int bits) {

    public Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("%s has no prefix of %d bits".formatted(first.getHostAddress(), bits));
        }
    }

    /**
     * Reads {@code 10.0.0.0/8}, or a single address. Names are not looked up.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress first = InetAddress.ofLiteral(parts[0]);
        return parts.length == 1 ? only(first) : new Network(first, Integer.parseInt(parts[1]));
    }

    /** That address and no other. */
    public static Network only(InetAddress address) {
        return new Network(address, address.getAddress().length * Byte.SIZE);
    }

    /** The network of that many whole bytes of bits that an address is in; addresses of the same one give equal networks. */
    public static Network around(InetAddress address, int bits) {
        byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), bits / Byte.SIZE),
                address.getAddress().length);
        try {
            return new Network(InetAddress.getByAddress(bytes), bits);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether an address begins with the same bits; one of the other version of IP never does. */
    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int left = bits % Byte.SIZE;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (left == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - left) == 0);
    }
}
