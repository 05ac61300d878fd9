package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

import com.jcraft.jsch.Buffer;
import com.jcraft.jsch.Channel;
import com.jcraft.jsch.Session;

/**
 * Receive windows of channels. JSch opens a channel's window again as soon as its reader thread has handed the bytes on,
 * so one slow consumer either fills the memory or, by blocking that thread, stops every other channel of the session.
 * Here the window is opened when the bytes were consumed, which is how SSH means it: what is buffered is never more than
 * one window, and nobody waits for a neighbour. JSch has no public way to do that, hence the three reflective members.
 */
final class Windows {

    private static final Field LOCAL_WINDOW;
    private static final Method RECIPIENT;
    private static final Method WRITE;
    private static final Constructor<?> PACKET;

    static {
        try {
            LOCAL_WINDOW = Channel.class.getDeclaredField("lwsize");
            LOCAL_WINDOW.setAccessible(true);
            RECIPIENT = Channel.class.getDeclaredMethod("getRecipient");
            RECIPIENT.setAccessible(true);
            Class<?> packet = Class.forName("com.jcraft.jsch.Packet", true, Channel.class.getClassLoader());
            PACKET = packet.getDeclaredConstructor(Buffer.class);
            PACKET.setAccessible(true);
            WRITE = Session.class.getDeclaredMethod("write", packet);
            WRITE.setAccessible(true);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int HEADER = 5;
    private static final byte SSH_MSG_CHANNEL_WINDOW_ADJUST = 93;

    private Windows() {
    }

    /** Sets the window that is offered when the channel is opened; call it before that. */
    static void offer(Channel channel, int bytes) {
        set(channel, bytes);
    }

    /** Keeps JSch from opening the window by itself; call it in its reader thread for each piece of data. */
    static void hold(Channel channel) {
        set(channel, Integer.MAX_VALUE);
    }

    private static void set(Channel channel, int bytes) {
        try {
            LOCAL_WINDOW.setInt(channel, bytes);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the far side send so many more bytes. */
    static void open(Channel channel, int bytes) throws IOException {
        try {
            Buffer buffer = new Buffer(256);
            buffer.putByte(new byte[HEADER]);
            buffer.putByte(SSH_MSG_CHANNEL_WINDOW_ADJUST);
            buffer.putInt((int) RECIPIENT.invoke(channel));
            buffer.putInt(bytes);
            Object packet = PACKET.newInstance(buffer);
            synchronized (channel) {
                if (!channel.isClosed()) {
                    WRITE.invoke(channel.getSession(), packet);
                }
            }
        } catch (ReflectiveOperationException | com.jcraft.jsch.JSchException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("The SSH session is closed", cause);
        }
    }
}
