package org.howdah.cli.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. The JDK has them in {@code sun.misc}, which is exported by the module jdk.unsupported
 * but not seen by every OSGi framework; hence by reflection, and without effect where it is missing.
 */
final class Signals {

    private Signals() {
    }

    /** @param name without SIG, such as {@code INT} */
    static void handle(String name, Runnable action) {
        try {
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            Class<?> signal = Class.forName("sun.misc.Signal", true, platform);
            Class<?> handler = Class.forName("sun.misc.SignalHandler", true, platform);
            InvocationHandler invocation = (proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "SIG" + name;
            };
            Object proxy = Proxy.newProxyInstance(platform, new Class<?>[] { handler }, invocation);
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException notHere) {
            System.getLogger(Signals.class.getName()).log(System.Logger.Level.DEBUG, "No signal handler for " + name, notHere);
        }
    }
}
