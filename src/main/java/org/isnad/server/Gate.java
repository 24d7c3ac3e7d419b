package org.isnad.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: only hosts that mean this machine (against DNS rebinding), only methods that read, no body beyond
 * the limit, whether announced or sent in chunks; and the headers that every answer carries.
 */
final class Gate implements Filter {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final int LONGEST_ADDRESS = 32 * 1024;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Settings settings;
    private final String description;

    Gate(Settings settings, String description) {
        this.settings = settings;
        this.description = description;
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        secure(response);
        Optional<Refusal> refusal = check(request);
        if (refusal.isPresent()) {
            refuse(response, refusal.get());
            return;
        }
        cors(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        try {
            HttpServletRequest passed = request;
            if (request.getMethod().equals("POST")) {
                passed = BufferedRequest.read(request, settings.requestBytes());
            }
            if (isDescription(passed)) {
                describe(response);
            } else {
                chain.doFilter(passed, response);
            }
        } catch (Refusal tooLong) {
            refuse(response, tooLong);
        } catch (StackOverflowError e) {
            refuse(response, new Refusal(HttpServletResponse.SC_BAD_REQUEST, "the request is nested too deeply"));
        }
    }

    private Optional<Refusal> check(HttpServletRequest request) {
        @Nullable String host = request.getHeader("Host");
        if (host == null || !isLocal(host)) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_FORBIDDEN,
                    "this server answers to localhost only; open http://localhost:" + settings.port() + "/"));
        }
        if (!METHODS.contains(request.getMethod())
                || request.getMethod().equals("POST")
                        && !request.getRequestURI().equals("/sparql")) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "this server is read-only: GET, HEAD, and POST /sparql"));
        }
        @Nullable String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > LONGEST_ADDRESS) {
            return Optional.of(new Refusal(
                    HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "the address is too long; send the query with POST"));
        }
        return Optional.empty();
    }

    static boolean isLocal(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return HOSTS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
    }

    private void cors(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null || settings.allowedOrigin().isEmpty()) {
            return;
        }
        String allowed = settings.allowedOrigin().get();
        response.addHeader("Vary", "Origin");
        if (allowed.equals("*") || allowed.equals(origin)) {
            response.setHeader("Access-Control-Allow-Origin", allowed);
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setHeader("Access-Control-Max-Age", "3600");
        }
    }

    private static boolean isDescription(HttpServletRequest request) {
        return request.getRequestURI().equals("/sparql")
                && !request.getMethod().equals("POST")
                && request.getParameter("query") == null;
    }

    private void describe(HttpServletResponse response) throws IOException {
        response.setContentType("text/turtle;charset=utf-8");
        response.getWriter().write(description);
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            throw new IOException(refusal.getMessage());
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(refusal.getMessage() + "\n");
    }

    /** The origin part of an address, for links. */
    static String origin(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString()).resolve("/").toString();
    }
}
