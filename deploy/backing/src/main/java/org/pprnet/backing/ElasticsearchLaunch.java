package org.pprnet.backing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Elasticsearch's own start script launches the server, without the script's second JVM: that one hands the settings to the
 * server's standard input and then stays in memory, and the server dies with it.
 */
record ElasticsearchLaunch(Path program, String version, ServerFolder folder, Path temporary) {

    /** The flags of the server's launcher (class SystemJvmOptions) and of config/jvm.options, of version 9.5. */
    List<String> command() {
        Path bridge = program.resolve("lib/entitlement-bridge/elasticsearch-entitlement-bridge-" + version + ".jar");
        var command = new ArrayList<String>();
        command.add(Installation.java());
        command.addAll(folder.compilerFlags());
        command.add("-Des.path.home=" + program);
        command.addAll(List.of("-Xms512m", "-Xmx512m", "-XX:MaxDirectMemorySize=256m", "-XX:+UseG1GC", "-Xss1m",
                "-XX:InitiatingHeapOccupancyPercent=30", "-XX:G1ReservePercent=25", "-XX:-OmitStackTraceInFastThrow",
                "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=" + temporary, "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Djava.locale.providers=CLDR"));
        command.addAll(List.of("-Des.networkaddress.cache.ttl=60", "-Des.networkaddress.cache.negative.ttl=10",
                "-Des.distribution.type=zip", "-Des.java.type=ES_JAVA_HOME", "-Djna.nosys=true",
                "-Dio.netty.noUnsafe=true", "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0", "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true", "-Dlog4j2.formatMsgNoLookups=true",
                "-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion=25",
                "-Dorg.apache.lucene.store.defaultReadAdvice=normal",
                "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1"));
        command.addAll(List.of("--enable-native-access="
                + "org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core,ALL-UNNAMED",
                "--illegal-native-access=deny", "-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true",
                "--patch-module=java.base=" + bridge,
                "--add-exports=java.base/org.elasticsearch.entitlement.bridge=org.elasticsearch.entitlement,"
                        + "java.logging,java.net.http,java.naming,jdk.net,jdk.zipfs,jdk.management.agent"));
        for (String opened : List.of("codecs.lucene99", "codecs.hnsw", "internal.vectorization")) {
            command.add("--add-opens=org.apache.lucene.core/org.apache.lucene." + opened
                    + "=org.elasticsearch.server");
        }
        command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED", "--module-path",
                program.resolve("lib").toString(),
                "--add-modules=jdk.incubator.vector,jdk.net,jdk.management.agent,ALL-MODULE-PATH", "-m",
                "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"));
        return command;
    }

    /**
     * What the server reads from its standard input (class ServerArgs): to run detached, so that it outlives the input's end; not
     * quiet; no pid file; an empty keystore; the settings; where configuration and logs are.
     */
    byte[] input(Map<String, String> settings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBoolean(true);
        out.writeBoolean(false);
        out.writeBoolean(false);
        writeEmptyKeystore(out);
        writeLength(out, settings.size());
        for (var setting : settings.entrySet()) {
            writeString(out, setting.getKey());
            out.writeByte(0);
            writeString(out, setting.getValue());
        }
        writeString(out, folder.config().toString());
        writeString(out, folder.logs().toString());
        return bytes.toByteArray();
    }

    private static void writeEmptyKeystore(DataOutputStream out) throws IOException {
        writeString(out, "org.elasticsearch.common.settings.KeyStoreWrapper");
        out.writeInt(6);
        out.writeBoolean(false);
        out.writeBoolean(false);
        writeLength(out, 0);
        out.writeBoolean(false);
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeLength(DataOutputStream out, int length) throws IOException {
        int rest = length;
        while (rest > 0x7f) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /** The length is counted in UTF-16 units, the characters are written in UTF-8. */
    private static void writeString(DataOutputStream out, String text) throws IOException {
        writeLength(out, text.length());
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
