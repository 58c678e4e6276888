package org.pprnet.page;

/**
 * A file that pages load.
 *
 * @param fingerprint of its content, in its address: another content has another address
 */
record Asset(String name, String mediaType, byte[] content, String fingerprint) {

    /** Its file in the address: {@code frame.1f8b….css}. */
    String file() {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + fingerprint + name.substring(dot);
    }
}
