package org.howdah.cli.internal;

import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;

import com.google.gson.JsonObject;

/** An observation as JSON. */
final class ObservationJson {

    private ObservationJson() {
    }

    static JsonObject of(Observation observation) {
        JsonObject json = new JsonObject();
        json.addProperty("taken", observation.taken().toString());
        json.add("servers", Json.array(observation.servers().values(), ObservationJson::server));
        json.add("links", Json.array(observation.links().values(), ObservationJson::link));
        return json;
    }

    private static JsonObject server(ServerState server) {
        JsonObject json = new JsonObject();
        json.addProperty("id", server.id());
        json.addProperty("host", server.host());
        json.addProperty("state", server.state().word());
        json.addProperty("presence", ObserveCommand.word(server.presence()));
        json.addProperty("role", server.role().word());
        json.addProperty("version", server.version());
        json.addProperty("timeline", server.timeline());
        json.addProperty("systemIdentifier", server.systemIdentifier());
        json.addProperty("dataDirectory", server.dataDirectory());
        json.addProperty("socketDirectory", server.socketDirectory());
        json.addProperty("binDirectory", server.binDirectory());
        json.addProperty("lsn", server.lsn());
        json.addProperty("paused", server.paused());
        json.add("settings", Json.object(server.settings()));
        json.add("slots", Json.array(server.slots(), ObservationJson::slot));
        json.add("senders", Json.array(server.senders(), ObservationJson::sender));
        json.add("receiver", server.receiver() == null ? com.google.gson.JsonNull.INSTANCE : receiver(server.receiver()));
        json.add("databases", Json.strings(server.databases()));
        json.add("facts", Json.object(server.facts()));
        json.addProperty("problem", server.problem());
        return json;
    }

    private static JsonObject slot(ServerState.Slot slot) {
        JsonObject json = new JsonObject();
        json.addProperty("name", slot.name());
        json.addProperty("type", slot.type());
        json.addProperty("active", slot.active());
        json.addProperty("walStatus", slot.walStatus());
        json.addProperty("retainedBytes", slot.retainedBytes());
        return json;
    }

    private static JsonObject sender(ServerState.Sender sender) {
        JsonObject json = new JsonObject();
        json.addProperty("application", sender.application());
        json.addProperty("clientAddress", sender.clientAddress());
        json.addProperty("state", sender.state());
        json.addProperty("syncState", sender.syncState());
        json.addProperty("slot", sender.slot());
        json.addProperty("sentLsn", sender.sentLsn());
        json.addProperty("replayLsn", sender.replayLsn());
        json.addProperty("lagBytes", sender.lagBytes());
        json.addProperty("lagSeconds", sender.lagSeconds());
        json.addProperty("replyAgeSeconds", sender.replyAgeSeconds());
        return json;
    }

    private static JsonObject receiver(ServerState.Receiver receiver) {
        JsonObject json = new JsonObject();
        json.addProperty("status", receiver.status());
        json.addProperty("senderHost", receiver.senderHost());
        json.addProperty("senderPort", receiver.senderPort());
        json.addProperty("slot", receiver.slot());
        json.addProperty("heardSecondsAgo", receiver.heardSecondsAgo());
        json.addProperty("receivedLsn", receiver.receivedLsn());
        return json;
    }

    private static JsonObject link(LinkState link) {
        JsonObject json = new JsonObject();
        json.addProperty("id", link.id());
        json.addProperty("technology", link.technology());
        json.addProperty("from", link.from());
        json.addProperty("to", link.to());
        json.addProperty("presence", ObserveCommand.word(link.presence()));
        json.addProperty("state", link.state().word());
        json.addProperty("lagBytes", link.lagBytes());
        json.addProperty("lagSeconds", link.lagSeconds());
        json.add("facts", Json.object(link.facts()));
        json.add("details", Json.object(link.details()));
        return json;
    }
}
