package org.howdah.lab;

/** What can be frozen, thawed or killed on a host. */
public enum Daemon {
    /** All PostgreSQL servers of the host with their backends. */
    POSTGRES,
    /** The SSH server with its sessions. */
    SSHD,
    /** Every process of the host. */
    ALL
}
