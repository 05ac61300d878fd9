package org.howdah.console.files;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.howdah.remote.FileTransfer;

/** Looks at the content that a real {@link FileTransfer} moves: counts it, and may do something in the middle. */
final class Wire {

    final AtomicLong bytes = new AtomicLong();
    private volatile LongConsumer each = n -> {
    };
    private volatile long spoil = -1;

    /** @param action called with the count after each piece */
    void each(LongConsumer action) {
        each = action;
    }

    /** Changes one byte on its way. */
    void spoilAt(long offset) {
        spoil = offset;
    }

    private void count(byte[] piece, int offset, int length) {
        long before = bytes.get();
        if (spoil >= before && spoil < before + length) {
            piece[offset + (int) (spoil - before)] ^= 1;
        }
        bytes.addAndGet(length);
        each.accept(bytes.get());
    }

    FileTransfer over(FileTransfer real) {
        return (FileTransfer) Proxy.newProxyInstance(FileTransfer.class.getClassLoader(), new Class<?>[] { FileTransfer.class }, (proxy, method, arguments) -> {
            if (method.getName().equals("append")) {
                arguments[0] = new FilterInputStream((InputStream) arguments[0]) {
                    @Override
                    public int read(byte[] piece, int offset, int length) throws IOException {
                        int n = super.read(piece, offset, length);
                        if (n > 0) {
                            count(piece, offset, n);
                        }
                        return n;
                    }
                };
            } else if (method.getName().equals("download") && arguments.length == 5) {
                arguments[2] = new FilterOutputStream((OutputStream) arguments[2]) {
                    @Override
                    public void write(byte[] piece, int offset, int length) throws IOException {
                        count(piece, offset, length);
                        out.write(piece, offset, length);
                    }
                };
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
