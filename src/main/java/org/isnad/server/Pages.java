package org.isnad.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.lexicon.Resources;
import org.jspecify.annotations.Nullable;

/** The explorer's own files, from a list made once: a path that is not on it does not exist, so none can lead out of the folder. */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json;charset=utf-8",
            "txt", "text/plain;charset=utf-8",
            "woff2", "font/woff2");

    private final transient Set<String> names = Set.copyOf(Resources.names("explorer"));
    private final transient Map<String, byte[]> read = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String name = path.equals("/") || path.isEmpty() ? "index.html" : path.substring(1);
        if (!names.contains(name)) {
            Texts.error(response, 404, "there is no such page");
            return;
        }
        byte[] bytes = read.computeIfAbsent(name, Pages::bytes);
        response.setContentType(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader("Cache-Control", name.endsWith(".woff2") ? "max-age=604800" : "no-cache");
        String tag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static byte[] bytes(String name) {
        try (@Nullable InputStream in = Pages.class.getResourceAsStream("/explorer/" + name)) {
            if (in == null) {
                throw new IllegalStateException("explorer/" + name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("explorer/" + name + ": cannot be read", e);
        }
    }
}
