-- Words of an answer that is not public find nothing: they were written before anybody had read them.
update published_answer set tokens = '{}' where state <> 'PUBLISHED';
create index published_answer_topic on published_answer (topic, place desc) where state = 'PUBLISHED';
