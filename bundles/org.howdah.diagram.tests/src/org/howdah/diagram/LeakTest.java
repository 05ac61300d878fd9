package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What is opened and closed often leaves nothing behind. */
class LeakTest extends PageTestCase {

    private static final int TIMES = 50;

    @Test
    void fiftyPagesLeaveNoThreadNoListenerAndNoInjector() throws Exception {
        List<WeakReference<DiagramPage>> pagesSeen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            openAndClose(pagesSeen, i % 2 == 0);
        }
        assertEquals(0, site.listeners());
        assertEquals(List.of(), pages.all());
        await("threads of closed pages", () -> pageThreads().isEmpty());
        await("closed pages", () -> {
            System.gc();
            return pagesSeen.stream().filter(page -> page.get() != null).count() <= 1;
        });
    }

    private void openAndClose(List<WeakReference<DiagramPage>> seen, boolean properly) throws Exception {
        DiagramPage shown = page(document);
        TestPage page = open(shown);
        page.edit("createNode", "elementTypeId", "host");
        if (properly) {
            page.close();
        }
        inDocuments(() -> {
            shown.close();
            return null;
        });
        seen.add(new WeakReference<>(shown));
    }

    private static Set<String> pageThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("Howdah diagram")).collect(Collectors.toSet());
    }

    private static void await(String what, java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what + " are left: " + pageThreads());
            Thread.onSpinWait();
        }
    }
}
