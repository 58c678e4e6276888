package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A certificate authority of its own, and the certificate of a server of this machine that it signed: for who tries encrypted
 * connections. All of them are files in PEM (RFC 7468) that everybody can read.
 *
 * @param authority whom clients have to believe
 * @param certificate of the server, and the authority's behind it
 * @param key of the server, in PKCS #8, without a password
 */
public record Certificates(Path authority, Path certificate, Path key) {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    /**
     * Makes them.
     *
     * @param folder where to; made if it does not exist
     * @param names of the server, as a certificate has them: {@code dns:localhost,ip:127.0.0.1}
     * @throws ServerFailed if the Java that runs has no {@code keytool}
     */
    public static Certificates make(Path folder, String names) {
        try {
            Files.createDirectories(folder);
            Path store = Files.createTempDirectory(folder, "keys").resolve("store.p12");
            keytool(store, "-alias", AUTHORITY, "-dname", "CN=Authority", "-ext", "bc:c");
            keytool(store, "-alias", SERVER, "-dname", "CN=Server", "-signer", AUTHORITY, "-ext", "san=" + names);
            Certificates made = export(store, folder);
            Trees.delete(store.getParent());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + folder, e);
        }
    }

    private static void keytool(Path store, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-groupname", "secp256r1", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        Command made = Command.run(command, store.getParent(), Map.of());
        if (!made.succeeded()) {
            throw new ServerFailed(ServerFailed.Reason.NOT_INSTALLED, "keytool made no certificate", made.lastLines());
        }
    }

    private static Certificates export(Path store, Path folder) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            StringBuilder chain = new StringBuilder();
            for (Certificate certificate : keys.getCertificateChain(SERVER)) {
                chain.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            return new Certificates(
                    write(folder, "authority.pem",
                            pem("CERTIFICATE", keys.getCertificate(AUTHORITY).getEncoded())),
                    write(folder, "server.pem", chain.toString()),
                    write(folder, "server.key",
                            pem("PRIVATE KEY", keys.getKey(SERVER, PASSWORD.toCharArray()).getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java reads PKCS #12", e);
        }
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what,
                Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content));
    }
}
