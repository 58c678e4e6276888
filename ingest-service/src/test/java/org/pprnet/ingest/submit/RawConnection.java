package org.pprnet.ingest.submit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes sent as they are: what no HTTP client would send. */
final class RawConnection {

    private static final int PATIENCE_IN_MILLISECONDS = 3_000;
    private static final int LONGEST_ANSWER = 64 * 1024;

    private RawConnection() {}

    /** What came back until the other side closed, or fell silent; empty if nothing did. */
    static String send(int port, String request) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            byte[] buffer = new byte[8 * 1024];
            for (int read = socket.getInputStream().read(buffer); read > 0 && answer.length() < LONGEST_ANSWER; read = socket
                    .getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException silence) {
            return answer.toString();
        } catch (IOException closed) {
            return answer.toString();
        }
        return answer.toString();
    }
}
