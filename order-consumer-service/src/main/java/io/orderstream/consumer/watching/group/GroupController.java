package io.orderstream.consumer.watching.group;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owns what, and how far behind is it? Any replica answers, from its last sample. */
@RestController
final class GroupController {
    private final GroupSampler sampler;

    GroupController(GroupSampler sampler) {
        this.sampler = sampler;
    }

    @GetMapping("/api/v1/group")
    GroupView group() {
        return sampler.view();
    }
}
