package cn.zhiban.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Every page knows whether its browser asks for another language than Chinese, as {@code inEnglishToo}: what has an
 * English name bears it beside the Chinese one. Dates, numbers and messages stay as they are.
 */
@ControllerAdvice
class ReaderOfPages {

    @ModelAttribute("inEnglishToo")
    boolean inEnglishToo(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && !request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
