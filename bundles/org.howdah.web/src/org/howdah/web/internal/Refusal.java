package org.howdah.web.internal;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says no, without repeating anything of the request: its address may have a secret in it. */
public final class Refusal implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        send(response, callback, status >= HttpStatus.BAD_REQUEST_400 ? status : HttpStatus.INTERNAL_SERVER_ERROR_500);
        return true;
    }

    static void send(Response response, Callback callback, int status) {
        response.setStatus(status);
        HttpFields.Mutable headers = response.getHeaders();
        PageHeaders.ALWAYS.forEach(field -> headers.put(field));
        headers.put(new HttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));
        headers.put(HttpHeader.CONTENT_LENGTH, 0);
        // Whoever was refused gets no second try on the same connection.
        headers.put(HttpHeader.CONNECTION, "close");
        response.write(true, null, callback);
    }
}
