package io.samtycke.notice;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param comment what changed, for the history
 * @param material whether every visitor is asked again; true when left out
 */
@Schema(examples = "{\"comment\":\"Added HubSpot\",\"material\":true}")
public record PublishRequest(@Size(max = 2000) String comment, Boolean material) {

    public PublishRequest {
        comment = comment == null ? "" : comment;
        material = material == null || material;
    }
}
