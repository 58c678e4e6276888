package org.pprnet.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/** Changes the few classes that are to be changed, and passes over every other. */
final class Weaver implements ClassFileTransformer {

    private final Map<String, List<Change>> changes;

    /** @param changes by the full names of the classes */
    Weaver(Map<String, List<Change>> changes) {
        this.changes = changes.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().replace('.', '/'), Map.Entry::getValue));
    }

    @Override
    public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain, byte[] bytes) {
        List<Change> wanted = name == null ? null : changes.get(name);
        return wanted == null ? null : woven(loader, name.replace('/', '.'), bytes, wanted);
    }

    private static byte[] woven(@Nullable ClassLoader loader, String type, byte[] bytes, List<Change> wanted) {
        try {
            ClassFileLocator locator = new ClassFileLocator.Compound(ClassFileLocator.Simple.of(type, bytes),
                    ClassFileLocator.ForClassLoader.of(loader));
            DynamicType.Builder<?> builder = new ByteBuddy().with(TypeValidation.DISABLED)
                    .redefine(TypePool.Default.of(locator).describe(type).resolve(), locator);
            for (Change change : wanted) {
                builder = builder.visit(Advice.to(change.advice()).on(named(change.method()).and(change.which())));
            }
            return builder.make().getBytes();
        } catch (RuntimeException e) {
            // What a transformer throws is swallowed, and a fault that is not woven in would look like one survived.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }
}
