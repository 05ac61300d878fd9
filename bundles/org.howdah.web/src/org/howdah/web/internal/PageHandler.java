package org.howdah.web.internal;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.howdah.web.Asset;

/** Decides what a request may see. */
public final class PageHandler extends Handler.Abstract {

    private static final String SOCKET = "socket";
    /** Secret, then a path of plain names: nothing escaped, nothing that leads upwards. */
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,128})/((?:[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/(?!$))?)*)");

    private final OpenPages pages;
    private final Sockets sockets;

    public PageHandler(OpenPages pages, Sockets sockets) {
        this.pages = pages;
        this.sockets = sockets;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int refusal = foreign(request);
        if (refusal != 0) {
            Refusal.send(response, callback, refusal);
            return true;
        }
        Matcher path = PATH.matcher(request.getHttpURI().getPath());
        OpenPage page = path.matches() ? pages.find(path.group(1)) : null;
        if (page == null) {
            Refusal.send(response, callback, HttpStatus.NOT_FOUND_404);
        } else if (path.group(2).equals(SOCKET)) {
            connect(page, request, response, callback);
        } else {
            serve(page, path.group(2).isEmpty() ? "index.html" : path.group(2), request, response, callback);
        }
        return true;
    }

    /** 0, or the status for a request that was made in the name of somebody else. */
    private int foreign(Request request) {
        HttpFields headers = request.getHeaders();
        // Another name that leads here, as in DNS rebinding, is not ours.
        if (!pages.authority().equals(headers.get(HttpHeader.HOST)) || !pages.authority().equals(request.getHttpURI().getAuthority())) {
            return HttpStatus.FORBIDDEN_403;
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        if (origin != null && !origin.equals("http://" + pages.authority())) {
            return HttpStatus.FORBIDDEN_403;
        }
        // Only a browser sends these. A page is opened by itself or by the window, and reads its own files.
        String site = headers.get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !"navigate".equals(headers.get("Sec-Fetch-Mode"))) {
            return HttpStatus.FORBIDDEN_403;
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return HttpStatus.METHOD_NOT_ALLOWED_405;
        }
        return 0;
    }

    private void connect(OpenPage page, Request request, Response response, Callback callback) {
        if (!"websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE))) {
            Refusal.send(response, callback, HttpStatus.NOT_FOUND_404);
            return;
        }
        // A browser always says where the page is from; what does not is no page of ours.
        if (request.getHeaders().get(HttpHeader.ORIGIN) == null) {
            Refusal.send(response, callback, HttpStatus.FORBIDDEN_403);
            return;
        }
        if (!sockets.upgrade(page, request, response, callback)) {
            Refusal.send(response, callback, HttpStatus.BAD_REQUEST_400);
        }
    }

    private void serve(OpenPage page, String name, Request request, Response response, Callback callback) {
        Asset asset;
        try {
            asset = page.content().asset(name);
        } catch (RuntimeException e) {
            System.getLogger("org.howdah.web").log(System.Logger.Level.ERROR, "The file " + name + " of a page could not be read.", e);
            Refusal.send(response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
            return;
        }
        if (asset == null) {
            Refusal.send(response, callback, HttpStatus.NOT_FOUND_404);
            return;
        }
        HttpFields.Mutable headers = response.getHeaders();
        PageHeaders.ALWAYS.forEach(field -> headers.put(field));
        headers.put(PageHeaders.policy(pages.authority()));
        headers.put(HttpHeader.CONTENT_TYPE, asset.type());
        headers.put(HttpHeader.CONTENT_LENGTH, asset.bytes().length);
        response.setStatus(HttpStatus.OK_200);
        response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : ByteBuffer.wrap(asset.bytes()), callback);
    }
}
