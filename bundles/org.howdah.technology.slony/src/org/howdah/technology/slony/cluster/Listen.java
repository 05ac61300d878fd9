package org.howdah.technology.slony.cluster;

/** Where a node hears of the events of another: {@code receiver} hears of {@code origin}'s from {@code provider}. Slony works these out from the paths. */
public record Listen(Node origin, Node provider, Node receiver) {
}
