package org.howdah.console.files;

import java.util.List;

import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;

/** The way to the nodes. Called by many threads; may block and ask a person. */
public interface Nodes {

    FileTransfer files(Node node) throws RemoteException;

    Shell shell(Node node) throws RemoteException;

    /** The servers that the topology has on the node's host; those without a data directory left out. */
    List<DataDirectory> dataDirectories(Node node);
}
