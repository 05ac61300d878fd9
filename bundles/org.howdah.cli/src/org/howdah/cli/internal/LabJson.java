package org.howdah.cli.internal;

import org.howdah.lab.LabStatus;

import com.google.gson.JsonObject;

/** A lab's status as JSON, in the names of the contract. */
final class LabJson {

    private LabJson() {
    }

    static JsonObject of(LabStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("name", status.name());
        json.addProperty("isolated", status.isolated());
        json.addProperty("running", status.running());
        json.add("hosts", Json.array(status.hosts(), host -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", host.name());
            one.addProperty("address", host.address());
            one.addProperty("sshPort", host.sshPort());
            one.add("sshUsers", Json.strings(host.sshUsers()));
            one.addProperty("identityFile", host.identityFile());
            one.addProperty("knownHostsFile", host.knownHostsFile());
            one.addProperty("sshRunning", host.sshRunning());
            one.addProperty("sshAnswers", host.sshAnswers());
            one.add("faults", Json.strings(host.faults()));
            one.add("servers", Json.array(host.servers(), server -> {
                JsonObject two = new JsonObject();
                two.addProperty("id", server.id());
                two.addProperty("port", server.port());
                two.addProperty("version", server.version());
                two.addProperty("dataDirectory", server.dataDirectory());
                two.addProperty("socketDirectory", server.socketDirectory());
                two.addProperty("running", server.running());
                two.addProperty("answers", server.answers());
                return two;
            }));
            return one;
        }));
        return json;
    }
}
