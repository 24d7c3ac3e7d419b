package org.isnad.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code /api/NAME}: the JSON behind each view of the explorer. Internal: the public interface to the data is SPARQL. */
final class Api extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Views views;

    Api(Views views) {
        this.views = views;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String view = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            send(response, views.answer(view, new Parameters(request.getParameterMap())));
        } catch (Views.NotYet notYet) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "2");
            String state = String.format(Locale.ROOT, "{\"preparing\":%.3f}", notYet.share());
            send(response, state.getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            Texts.error(response, refusal.status(), refusal.getMessage());
        }
    }

    private static void send(HttpServletResponse response, byte[] json) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
