package cn.zhiban.web.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import cn.zhiban.identity.CurrentActor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class FailureAdviceTest {

    private final Problems problems = new Problems(List.of(
            new RefusedProblems(),
            new SecurityProblems(),
            new RequestProblems(),
            new ValidationProblems(),
            new DataProblems(),
            new OtherProblems()));

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new FailureAdvice(problems, new ProblemView(new CurrentActor())))
            .build();

    @ParameterizedTest
    @CsvSource({
        "MALFORMED,400",
        "INVALID,422",
        "FORBIDDEN,403",
        "NOT_FOUND,404",
        "CONFLICT,409",
        "TOO_LARGE,413",
        "TOO_MANY,429"
    })
    void tellsARefusalInItsOwnWordsAndWithTheStatusOfItsKind(String kind, int status) throws Exception {
        http.perform(get("/api/refused/" + kind))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value("notice-late"))
                .andExpect(jsonPath("$.detail").value("告知期限已过"))
                .andExpect(jsonPath("$.fields.servedAt").value("不能晚于期限"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":",
                "[]",
                "''",
                "nonsense",
            })
    void tellsMalformedJson(String body) throws Exception {
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed-json"));
    }

    @Test
    void tellsWhereInTheJsonATypeIsWrong() throws Exception {
        http.perform(post("/api/body")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"parts\":[{\"amount\":1},{\"amount\":\"much\"}]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields['parts[1].amount']").value("类型或取值不对"));
    }

    @Test
    void tellsInvalidFields() throws Exception {
        http.perform(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\" \"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("invalid-input"))
                .andExpect(jsonPath("$.fields.name").value("请填写名称"));
    }

    @Test
    void tellsWrongMethodsTypesAndParameters() throws Exception {
        http.perform(put("/api/body"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
        http.perform(post("/api/body").contentType("text/plain").content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("unsupported-media-type"));
        http.perform(get("/api/number/seven"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"))
                .andExpect(jsonPath("$.fields.id").exists());
        http.perform(get("/api/parameter"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("missing-parameter"));
        http.perform(get("/api/unknown"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("unknown-route"));
    }

    @ParameterizedTest
    @CsvSource({
        "large,413,upload-too-large",
        "multipart,400,broken-multipart",
        "lock,409,changed-meanwhile",
        "database,503,temporarily-unavailable"
    })
    void tellsFailuresThatAreNobodysFault(String kind, int status, String code) throws Exception {
        http.perform(get("/api/fails/" + kind))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void tellsOnlyANumberOfWhatNobodyHasForeseen() throws Exception {
        http.perform(get("/api/fails/other"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal-error"))
                .andExpect(header().exists("X-Incident"))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void showsAPageOutsideOfTheApi() throws Exception {
        http.perform(get("/page"))
                .andExpect(status().isConflict())
                .andExpect(view().name("error/409"))
                .andExpect(model().attributeExists("problem"));
    }

    record Part(BigDecimal amount) {}

    record Body(@NotBlank(message = "请填写名称") String name, BigDecimal amount, List<Part> parts) {}

    @RestController
    static class Failing {

        @GetMapping("/api/refused/{kind}")
        void refused(@PathVariable("kind") RefusedRequest.Kind kind) {
            throw new RefusedRequest(kind, "notice-late", "告知期限已过", Map.of("servedAt", "不能晚于期限"));
        }

        @PostMapping("/api/body")
        void body(@Valid @RequestBody Body body) {}

        @GetMapping("/api/number/{id}")
        void number(@PathVariable("id") long id) {}

        @GetMapping("/api/parameter")
        void parameter(@RequestParam("from") String from) {}

        @GetMapping("/api/fails/{kind}")
        void fails(@PathVariable("kind") String kind) {
            throw switch (kind) {
                case "large" -> new MaxUploadSizeExceededException(1);
                case "multipart" -> new MultipartException("stream ended");
                case "lock" -> new CannotAcquireLockException("deadlock");
                case "database" -> new CannotCreateTransactionException("no connection");
                default -> new IllegalStateException("secret");
            };
        }

        @GetMapping("/page")
        void page() {
            throw RefusedRequest.conflict("task-gone", "同事已经办理了这件事");
        }
    }
}
