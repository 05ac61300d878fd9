package org.howdah.diagram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.howdah.edit.Installed;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Technologies;
import org.howdah.technology.logshipping.LogShippingTechnology;
import org.howdah.technology.streaming.StreamingTechnology;
import org.howdah.web.WebHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A document, a host, and pages of it over real sockets. */
abstract class PageTestCase {

    static final String SHOP = """
            topology: shop
            sites:
              berlin: {}
              hamburg: {}
            hosts:
              master1: {address: 127.0.24.11, ssh: {users: [postgres]}, site: berlin}
              slave1: {address: 127.0.24.12, ssh: {users: [postgres]}, site: hamburg}
              spare: {address: 127.0.24.13, ssh: {users: [postgres]}}
            servers:
              main: {host: master1, port: 5432, databases: [shop]}
              replica: {host: slave1, port: 5432, databases: [shop]}
              third: {host: spare, port: 5432}
            links:
              copy: {technology: streaming, from: main, to: replica, settings: {slot: replica}}
            """;

    @TempDir
    Path folder;

    WebHost host;
    DiagramPages pages;
    StandaloneSite site;
    TopologyDocument document;
    final List<String> told = new CopyOnWriteArrayList<>();
    private final List<TestPage> open = new ArrayList<>();
    private final List<TopologyDocument> held = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        Technologies technologies = technologies();
        Installed.technologies(() -> technologies);
        host = WebHost.start();
        site = new StandaloneSite(technologies, told::add);
        pages = new DiagramPages(host, site);
        document = hold(write("shop.topology.yaml", topology()));
    }

    String topology() {
        return SHOP;
    }

    static Technologies technologies() {
        return Technologies.of(new StreamingTechnology(), new LogShippingTechnology());
    }

    @AfterEach
    void end() {
        open.forEach(TestPage::close);
        inDocuments(() -> {
            pages.close();
            return null;
        });
        held.forEach(one -> inDocuments(() -> {
            TopologyDocuments.release(one);
            return null;
        }));
        host.close();
    }

    Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    TopologyDocument hold(Path file) {
        TopologyDocument opened = inDocuments(() -> TopologyDocuments.acquire(file));
        held.add(opened);
        return opened;
    }

    DiagramPage page(TopologyDocument of) {
        return inDocuments(() -> pages.open(of));
    }

    TestPage open() throws Exception {
        return open(page(document));
    }

    TestPage open(DiagramPage page) throws Exception {
        TestPage opened = TestPage.open(page);
        open.add(opened);
        return opened;
    }

    static <T> T inDocuments(Callable<T> work) {
        return TopologyDocuments.thread().sync(work);
    }
}
