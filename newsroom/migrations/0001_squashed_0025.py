"""Make the whole database at once, as the 25 steps before made it one by one.

A database that began with those steps goes on with them, and has them as this one at their end.
They stand where they stood, and what they bring besides tables is said there only: the guards of
history, the index of words, the roles with the first desk. What they did to rows that were there
already has nothing to do here.
"""

from importlib import import_module

import django.db.models.deletion
import django.db.models.lookups
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from newsroom.models.flag import Head

GUARDS = import_module("newsroom.migrations.0002_guards")
ROLES = import_module("newsroom.migrations.0003_roles")
TRUNCATE = import_module("newsroom.migrations.0008_guard_truncate")
COMMENTS = import_module("newsroom.migrations.0011_guard_comments")
WORDS = import_module("newsroom.migrations.0019_found_words")


class Migration(migrations.Migration):

    replaces = [
        ('newsroom', '0001_first'),
        ('newsroom', '0002_guards'),
        ('newsroom', '0003_roles'),
        ('newsroom', '0004_house_and_hash'),
        ('newsroom', '0005_sign_in_attempts'),
        ('newsroom', '0006_overridden'),
        ('newsroom', '0007_queue_indexes'),
        ('newsroom', '0008_guard_truncate'),
        ('newsroom', '0009_saved_queue'),
        ('newsroom', '0010_comment'),
        ('newsroom', '0011_guard_comments'),
        ('newsroom', '0012_source_lines'),
        ('newsroom', '0013_name_lines'),
        ('newsroom', '0014_told_by'),
        ('newsroom', '0015_flags_alike'),
        ('newsroom', '0016_rule_records'),
        ('newsroom', '0017_families'),
        ('newsroom', '0018_thirds'),
        ('newsroom', '0019_found_words'),
        ('newsroom', '0020_shapes'),
        ('newsroom', '0021_name_shapes'),
        ('newsroom', '0022_batch_being_read'),
        ('newsroom', '0023_source_version'),
        ('newsroom', '0024_drop_approved_version'),
        ('newsroom', '0025_edit_policy_is_a_note'),
    ]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Desk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True)),
                ('slug', models.SlugField(unique=True)),
                ('members', models.ManyToManyField(blank=True, related_name='desks', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='House',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quiet_rules', models.JSONField(blank=True, default=list)),
            ],
            options={
                'verbose_name_plural': 'house',
            },
        ),
        migrations.CreateModel(
            name='PurgePermit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('by', models.CharField(max_length=150)),
            ],
        ),
        migrations.CreateModel(
            name='SignInAttempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account', models.CharField(max_length=150)),
                ('address', models.CharField(max_length=45)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('right', models.BooleanField(default=False)),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['account', 'at'], name='newsroom_si_account_523a76_idx'), models.Index(fields=['address', 'at'], name='newsroom_si_address_3b9070_idx')],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('keys', models.JSONField(blank=True, default=dict)),
                ('single_keys', models.BooleanField(default=True, verbose_name='single keys')),
                ('hints_seen', models.BooleanField(default=False)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='profile', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='SavedQueue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('tab', models.CharField(max_length=20)),
                ('text', models.CharField(blank=True, max_length=300)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='queues', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('user', 'name'), name='one_queue_a_name')],
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('slug', models.SlugField(unique=True)),
                ('homepage', models.URLField(blank=True)),
                ('dialect', models.CharField(blank=True, help_text='such as en-GB; empty: every English is right', max_length=10)),
                ('credit_line', models.CharField(blank=True, max_length=300)),
                ('licence', models.CharField(blank=True, max_length=300)),
                ('edit_policy', models.CharField(choices=[('style', 'style edits only'), ('free', 'free to edit')], default='style', help_text='a note for people: nothing is refused by it', max_length=10, verbose_name='edit policy (a note)')),
                ('requires_link', models.BooleanField(default=False, verbose_name='requires the original link')),
                ('requires_credit', models.BooleanField(default=False, verbose_name='requires a credit line')),
                ('requires_licence', models.BooleanField(default=False, verbose_name='requires a licence')),
                ('second_eyes', models.BooleanField(default=False, help_text='somebody else approves what was finished', verbose_name='second pair of eyes')),
                ('quiet_rules', models.JSONField(blank=True, default=list)),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='newsroom.desk')),
                ('counted', models.PositiveIntegerField(default=0)),
                ('asked_rules', models.JSONField(blank=True, default=list)),
                ('version', models.PositiveIntegerField(default=1)),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Batch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('reading', 'being read'), ('previewed', 'previewed'), ('running', 'coming in'), ('done', 'done'), ('failed', 'failed'), ('withdrawn', 'withdrawn')], default='previewed', max_length=10)),
                ('preview', models.JSONField(blank=True, default=list)),
                ('rows', models.PositiveIntegerField(default=0)),
                ('new', models.PositiveIntegerField(default=0)),
                ('same', models.PositiveIntegerField(default=0)),
                ('changed', models.PositiveIntegerField(default=0)),
                ('failed', models.PositiveIntegerField(default=0)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='batches', to='newsroom.source')),
            ],
            options={
                'verbose_name_plural': 'batches',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='RawFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300)),
                ('media_type', models.CharField(blank=True, max_length=100)),
                ('encoding', models.CharField(blank=True, max_length=60)),
                ('sha256', models.CharField(max_length=64)),
                ('size', models.PositiveBigIntegerField(default=0)),
                ('content', models.BinaryField()),
                ('purged_by', models.CharField(blank=True, max_length=150)),
                ('purged_at', models.DateTimeField(blank=True, null=True)),
                ('purged_why', models.CharField(blank=True, max_length=300)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='newsroom.batch')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField(default=0)),
                ('guid', models.CharField(max_length=500)),
                ('content_hash', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('imported', 'imported'), ('to-review', 'to review'), ('to-approve', 'to approve'), ('ready', 'ready'), ('exported', 'exported'), ('on-hold', 'on hold'), ('needs-changes', 'needs changes'), ('spiked', 'spiked'), ('withdrawn', 'withdrawn'), ('killed', 'killed')], default='imported', max_length=15)),
                ('note', models.CharField(blank=True, max_length=500)),
                ('version', models.PositiveIntegerField(default=1)),
                ('headline', models.CharField(blank=True, max_length=500)),
                ('lead', models.CharField(blank=True, max_length=200)),
                ('words', models.PositiveIntegerField(default=0)),
                ('is_english', models.BooleanField(default=True)),
                ('byline', models.CharField(blank=True, max_length=300)),
                ('published', models.DateTimeField(blank=True, null=True)),
                ('canonical', models.URLField(blank=True, max_length=1000)),
                ('credit', models.CharField(blank=True, max_length=300)),
                ('licence', models.CharField(blank=True, max_length=300)),
                ('embargo_until', models.DateTimeField(blank=True, null=True)),
                ('imported_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('priority', models.SmallIntegerField(default=0)),
                ('due', models.DateTimeField(blank=True, null=True)),
                ('all_flags', models.PositiveIntegerField(default=0)),
                ('open_flags', models.PositiveIntegerField(default=0)),
                ('open_errors', models.PositiveIntegerField(default=0)),
                ('worst', models.PositiveSmallIntegerField(default=0)),
                ('problems', models.JSONField(blank=True, default=dict)),
                ('claimed_until', models.DateTimeField(blank=True, null=True)),
                ('finished_by', models.CharField(blank=True, max_length=150)),
                ('approved_by', models.CharField(blank=True, max_length=150)),
                ('assigned_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='assignments', to=settings.AUTH_USER_MODEL)),
                ('claimed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='claims', to=settings.AUTH_USER_MODEL)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='newsroom.batch')),
                ('raw', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='newsroom.rawfile')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='newsroom.source')),
                ('overridden', models.JSONField(blank=True, default=list)),
                ('comment_count', models.PositiveIntegerField(default=0)),
                ('found_by', models.TextField(blank=True, default='', editable=False)),
            ],
            options={
                'ordering': ['-id'],
                'permissions': [('review_article', 'Can review articles'), ('approve_article', 'Can approve articles and send them back'), ('override_gate', 'Can override the ready gate with a reason'), ('hand_out_article', 'Can hand articles out'), ('import_article', 'Can import articles and withdraw batches'), ('spike_article', 'Can spike, hold, restore and kill articles'), ('assign_article', 'Can assign articles and set priorities'), ('purge_article', 'Can erase articles for law or contract'), ('see_all_desks', 'Can see the articles of every desk'), ('change_rules', 'Can switch rules and confirm learnt lines')],
                'indexes': [models.Index(fields=['source', 'state'], name='newsroom_ar_source__f7cd4c_idx'), models.Index(fields=['content_hash'], name='newsroom_ar_content_742bad_idx'), models.Index(models.F('state'), models.OrderBy(models.F('worst'), descending=True), models.OrderBy(models.F('priority'), descending=True), django.db.models.lookups.IsNull(models.F('due'), True), models.F('due'), models.F('id'), name='order_of_queue'), models.Index(fields=['claimed_until'], name='newsroom_ar_claimed_26189f_idx'), models.Index(fields=['state', 'source', 'open_flags', 'due'], name='state_of_queue')],
                'constraints': [models.UniqueConstraint(fields=('source', 'guid'), name='one_article_a_guid')],
            },
        ),
        migrations.CreateModel(
            name='Operation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('by', models.CharField(max_length=150)),
                ('by_id', models.BigIntegerField(blank=True, null=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('summary', models.CharField(blank=True, max_length=300)),
                ('parameters', models.JSONField(blank=True, default=dict)),
                ('state', models.CharField(choices=[('queued', 'waiting'), ('running', 'running'), ('done', 'done'), ('failed', 'failed')], default='done', max_length=10)),
                ('total', models.PositiveIntegerField(default=0)),
                ('done', models.PositiveIntegerField(default=0)),
                ('refused', models.JSONField(blank=True, default=list)),
                ('cursor', models.JSONField(blank=True, default=dict)),
                ('lease', models.CharField(blank=True, max_length=40)),
                ('lease_until', models.DateTimeField(blank=True, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.article')),
                ('undoes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_in', to='newsroom.operation')),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'id'], name='newsroom_op_state_5b76bd_idx'), models.Index(fields=['article', 'by_id', '-id'], name='newsroom_op_article_5eda89_idx')],
            },
        ),
        migrations.AddField(
            model_name='batch',
            name='operation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.operation'),
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(choices=[('article', 'this article'), ('source', 'this source'), ('house', 'everywhere')], max_length=8)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('removed_by', models.CharField(blank=True, max_length=150)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('text', models.CharField(max_length=200)),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.article')),
                ('operation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.operation')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.source')),
            ],
            options={
                'ordering': ['-id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BadRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300)),
                ('row', models.PositiveIntegerField(default=0)),
                ('reason', models.CharField(max_length=500)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bad_rows', to='newsroom.batch')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('role', models.CharField(blank=True, choices=[('', 'not told yet'), ('headline', 'headline'), ('standfirst', 'standfirst'), ('byline', 'byline'), ('dateline', 'dateline'), ('paragraph', 'paragraph'), ('subheading', 'subheading'), ('list item', 'list item'), ('quotation', 'quotation'), ('caption', 'caption'), ('furniture', 'furniture'), ('link', 'link')], max_length=15)),
                ('marks', models.JSONField(blank=True, default=list)),
                ('markup', models.JSONField(blank=True, null=True)),
                ('origins', models.JSONField(blank=True, default=list)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='blocks', to='newsroom.article')),
                ('line', models.BigIntegerField(blank=True, null=True)),
                ('told_by', models.CharField(blank=True, choices=[('', 'not written down'), ('page', 'what it came in with'), ('person', 'a person'), ('rules', 'the rules')], max_length=6)),
                ('shape', models.BigIntegerField(blank=True, null=True)),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['line'], name='lines_alike'), models.Index(condition=models.Q(('shape__isnull', False)), fields=['shape'], name='lines_of_a_shape')],
            },
        ),
        migrations.CreateModel(
            name='Flag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(blank=True, max_length=20)),
                ('rule', models.CharField(max_length=60)),
                ('category', models.CharField(choices=[('spelling', 'spelling'), ('grammar', 'grammar'), ('punctuation', 'punctuation'), ('spacing', 'spacing'), ('encoding', 'encoding'), ('repetition', 'repetition'), ('furniture', 'furniture'), ('links', 'links'), ('caption', 'caption')], max_length=12)),
                ('severity', models.CharField(choices=[('error', 'error'), ('warning', 'warning'), ('hint', 'hint')], max_length=8)),
                ('start', models.PositiveIntegerField(default=0)),
                ('end', models.PositiveIntegerField(default=0)),
                ('quote', models.TextField()),
                ('nth', models.PositiveIntegerField(default=0)),
                ('message', models.CharField(max_length=500)),
                ('suggestions', models.JSONField(blank=True, default=list)),
                ('confidence', models.FloatField(default=1.0)),
                ('action', models.CharField(choices=[('replace', 'replace'), ('remove-block', 'remove-block'), ('look', 'look')], max_length=12)),
                ('evidence', models.JSONField(blank=True, default=dict)),
                ('group', models.CharField(blank=True, max_length=200)),
                ('quoted', models.BooleanField(default=False)),
                ('author', models.CharField(blank=True, max_length=150)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('dismissed', 'dismissed'), ('sic', 'sic'), ('deferred', 'later'), ('gone', 'gone'), ('superseded', 'superseded')], default='open', max_length=10)),
                ('version', models.PositiveIntegerField(default=1)),
                ('replacement', models.TextField(blank=True, null=True)),
                ('baked', models.BooleanField(default=False)),
                ('decided_by', models.CharField(blank=True, max_length=150)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='newsroom.article')),
                ('block', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='newsroom.block')),
                ('decided_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='newsroom.operation')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['article', 'state'], name='newsroom_fl_article_1a8286_idx'), models.Index(fields=['rule', 'state'], name='newsroom_fl_rule_311458_idx'), models.Index(fields=['block'], name='newsroom_fl_block_i_54405a_idx'), models.Index(Head('quote'), models.F('state'), name='flags_alike')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('subject', models.CharField(blank=True, max_length=200)),
                ('before', models.JSONField(blank=True, default=dict)),
                ('after', models.JSONField(blank=True, default=dict)),
                ('note', models.CharField(blank=True, max_length=500)),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='newsroom.article')),
                ('operation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='newsroom.operation')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['article', '-id'], name='newsroom_ev_article_59de52_idx')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('before', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('dismissed', 'dismissed'), ('sic', 'sic'), ('deferred', 'later'), ('gone', 'gone'), ('superseded', 'superseded')], max_length=10)),
                ('after', models.CharField(choices=[('open', 'open'), ('accepted', 'accepted'), ('dismissed', 'dismissed'), ('sic', 'sic'), ('deferred', 'later'), ('gone', 'gone'), ('superseded', 'superseded')], max_length=10)),
                ('replaced', models.TextField(blank=True, null=True)),
                ('replacement', models.TextField(blank=True, null=True)),
                ('stood_in', models.BigIntegerField(blank=True, null=True)),
                ('stands_in', models.BigIntegerField(blank=True, null=True)),
                ('was_baked', models.BooleanField(default=False)),
                ('how', models.CharField(choices=[('by-hand', 'by hand'), ('group', 'as a group'), ('bulk', 'in bulk'), ('automatic', 'by itself')], default='by-hand', max_length=10)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='newsroom.article')),
                ('flag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='newsroom.flag')),
                ('operation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='newsroom.operation')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['article', '-id'], name='newsroom_de_article_4a5cda_idx')],
            },
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('reason', models.CharField(choices=[('import', 'imported'), ('source', 'updated by the source'), ('edit', 'edited by hand')], max_length=10)),
                ('row', models.PositiveIntegerField(default=0)),
                ('content_hash', models.CharField(blank=True, max_length=64)),
                ('metadata', models.JSONField(blank=True, default=dict)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisions', to='newsroom.article')),
                ('operation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.operation')),
                ('raw', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.rawfile')),
            ],
            options={
                'ordering': ['article', 'number'],
                'constraints': [models.UniqueConstraint(fields=('article', 'number'), name='one_revision_a_number')],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='proposed',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='newsroom.revision'),
        ),
        migrations.AddField(
            model_name='article',
            name='revision',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='newsroom.revision'),
        ),
        migrations.CreateModel(
            name='Placement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('block', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='newsroom.block')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='newsroom.revision')),
            ],
            options={
                'ordering': ['revision', 'position'],
                'constraints': [models.UniqueConstraint(fields=('revision', 'position'), name='one_block_a_place')],
            },
        ),
        migrations.AddField(
            model_name='revision',
            name='blocks',
            field=models.ManyToManyField(related_name='revisions', through='newsroom.Placement', to='newsroom.block'),
        ),
        migrations.CreateModel(
            name='HandOutRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('format', models.CharField(max_length=12)),
                ('sha256', models.CharField(max_length=64)),
                ('change_note', models.TextField()),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hand_outs', to='newsroom.article')),
                ('operation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hand_outs', to='newsroom.operation')),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='newsroom.revision')),
            ],
            options={
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Dismissal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('scope', models.CharField(choices=[('article', 'this article'), ('source', 'this source'), ('house', 'everywhere')], max_length=8)),
                ('by', models.CharField(max_length=150)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('removed_by', models.CharField(blank=True, max_length=150)),
                ('removed_at', models.DateTimeField(blank=True, null=True)),
                ('rule', models.CharField(max_length=60)),
                ('quote', models.TextField()),
                ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.article')),
                ('operation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.operation')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.source')),
            ],
            options={
                'ordering': ['-id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('by', models.CharField(max_length=150)),
                ('by_id', models.BigIntegerField(blank=True, null=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='taken back')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='comments', to='newsroom.article')),
                ('block', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.block')),
                ('flag', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='newsroom.flag')),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(fields=['article', 'id'], name='newsroom_co_article_101f4d_idx')],
            },
        ),
        migrations.CreateModel(
            name='CountedArticle',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='counted', serialize=False, to='newsroom.article')),
                ('story', models.BigIntegerField()),
                ('counts', models.BooleanField(default=True)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='newsroom.source')),
            ],
            options={
                'ordering': ['article'],
                'indexes': [models.Index(fields=['source', 'story'], name='copies_of_a_story')],
            },
        ),
        migrations.CreateModel(
            name='SourceLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BigIntegerField()),
                ('above', models.PositiveIntegerField(default=0)),
                ('inside', models.PositiveIntegerField(default=0)),
                ('below', models.PositiveIntegerField(default=0)),
                ('top', models.PositiveIntegerField(blank=True, null=True)),
                ('bottom', models.PositiveIntegerField(blank=True, null=True)),
                ('near_top', models.PositiveIntegerField(default=0)),
                ('near_bottom', models.PositiveIntegerField(default=0)),
                ('first', models.PositiveIntegerField(default=0)),
                ('last', models.PositiveIntegerField(default=0)),
                ('by_hand', models.PositiveIntegerField(default=0)),
                ('article_id', models.BigIntegerField(blank=True, null=True)),
                ('latest', models.BigIntegerField(blank=True, null=True)),
                ('text', models.TextField(blank=True)),
                ('shown', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('counted', 'counted'), ('proposed', 'proposed'), ('confirmed', 'confirmed'), ('rejected', 'rejected')], default='counted', max_length=10)),
                ('version', models.PositiveIntegerField(default=1)),
                ('decided_by', models.CharField(blank=True, max_length=150)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('operation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='newsroom.operation')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='newsroom.source')),
                ('early', models.PositiveIntegerField(default=0)),
                ('halfway', models.PositiveIntegerField(default=0)),
                ('late', models.PositiveIntegerField(default=0)),
                ('others', models.PositiveIntegerField(default=0)),
                ('words', models.BigIntegerField(blank=True, null=True)),
            ],
            options={
                'ordering': ['id'],
                'indexes': [models.Index(condition=models.Q(('state', 'counted'), _negated=True), fields=['source', 'state'], name='lines_that_are_known')],
                'constraints': [models.UniqueConstraint(fields=('source', 'digest'), name='one_line_a_source')],
            },
        ),
        migrations.CreateModel(
            name='RuleRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule', models.CharField(max_length=60)),
                ('right', models.IntegerField(default=0)),
                ('wrong', models.IntegerField(default=0)),
                ('expected', models.FloatField(default=0.0)),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='records', to='newsroom.source')),
            ],
            options={
                'ordering': ['source', 'rule'],
                'constraints': [models.UniqueConstraint(fields=('source', 'rule'), name='one_record_a_rule')],
            },
        ),
        migrations.CreateModel(
            name='Family',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chosen_by', models.CharField(blank=True, max_length=150)),
                ('version', models.PositiveIntegerField(default=1)),
                ('master', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='newsroom.article')),
            ],
            options={
                'verbose_name_plural': 'families',
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Likeness',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='likeness', serialize=False, to='newsroom.article')),
                ('numbers', models.BinaryField(blank=True)),
                ('apart', models.BooleanField(default=False)),
                ('family', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='members', to='newsroom.family')),
            ],
            options={
                'verbose_name_plural': 'likenesses',
                'ordering': ['article'],
            },
        ),
        migrations.CreateModel(
            name='LikenessKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.BigIntegerField(db_index=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='newsroom.article')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.RunPython(GUARDS.guard, GUARDS.unguard),
        migrations.RunPython(TRUNCATE.guard, TRUNCATE.unguard),
        migrations.RunPython(COMMENTS.guard, COMMENTS.unguard),
        migrations.RunPython(WORDS.index, WORDS.unindex),
        migrations.RunPython(ROLES.bring_roles, ROLES.take_roles_away),
    ]
