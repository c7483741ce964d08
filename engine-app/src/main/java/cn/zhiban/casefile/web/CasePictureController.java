package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CasePicture;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the island needs that draws the way of a case. */
@RestController
class CasePictureController {

    private final CasePicture picture;

    CasePictureController(CasePicture picture) {
        this.picture = picture;
    }

    @GetMapping("/staff/cases/{caseNo}/picture")
    List<CasePicture.Model> models(Actor actor, @PathVariable String caseNo) {
        return picture.of(actor, caseNo);
    }
}
